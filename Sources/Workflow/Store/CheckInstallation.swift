import DocumentReading
import Evidence
import Foundation
import LanguageModelCore

/// Checks that the program has what it needs on this computer.
public struct CheckInstallation: Sendable {
  /// One thing that was checked.
  public struct Check: Hashable, Sendable, Codable {
    /// What was checked.
    public var name: String
    /// Whether it is as it should be, or at least nothing that the program cannot do without.
    public var isGood: Bool
    /// Whether it is not there, and the program does without: what the detail's command gets.
    public var isMissing = false
    /// What was found, and what to do where it is not good.
    public var detail: String
  }

  private let context: RunContext
  private let path: String
  private let home: ModelHome

  /// A check with the store at this path, and with the models in a home.
  public init(context: RunContext, storePath: String, home: ModelHome = .standard()) {
    self.context = context
    self.home = home
    path = storePath
  }

  /// Checks the program, the XML reader, llama.cpp, every model, the store and its audit chain.
  ///
  /// A store that is not there yet is not made. A model that is not there is told with the command that gets it; it is no fault, because
  /// records are summarized without models.
  public func run() -> [Check] {
    var checks = [Check(name: "program", isGood: true, detail: context.program), xmlReader()]
    checks.append(
      Check(name: "llama.cpp", isGood: true, detail: "version \(InferenceLibrary.version)"))
    checks += models()
    guard PathKind(path) != .missing else {
      checks.append(
        Check(name: "store", isGood: true, detail: "\(path): none yet; the first summary makes it"))
      return checks
    }
    do {
      let store = try RecordStore(path: path)
      let count = try ListResults(store: store).run(limit: .max).count
      let size = (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
      checks.append(
        Check(name: "store", isGood: true, detail: "\(path): \(count) results, \((size + 1023) / 1024) KiB"))
      let audit = try VerifyAudit(store: store).run()
      checks.append(
        Check(
          name: "audit", isGood: audit.fault == nil,
          detail: audit.fault ?? "\(audit.rows) rows, each as it was written"))
    } catch {
      checks.append(
        Check(name: "store", isGood: false, detail: WorkflowError.explained(error, place: path).description))
    }
    return checks
  }

  private func models() -> [Check] {
    do {
      return try home.catalogue.models().map(check)
    } catch {
      return [
        Check(
          name: "models", isGood: false, detail: WorkflowError.explained(error, place: "models").description)
      ]
    }
  }

  private func check(_ model: CataloguedModel) -> Check {
    let entry = model.entry
    let purposes = entry.purposes.map(\.rawValue).joined(separator: " and ")
    var check = Check(name: "model \(entry.name)", isGood: true, detail: "")
    switch model.state {
    case .ready, .unchecked:
      do {
        // Reads the file whole only where it is not known yet.
        _ = try home.catalogue.path(ofChecked: entry.name)
        check.detail = "for \(purposes), \(FigureText.bytes(entry.byteCount ?? 0)), \(entry.licence)"
      } catch {
        check.isGood = false
        check.detail = WorkflowError.explained(error).description
      }
    case .changed:
      check.isGood = false
      check.detail = "the file is not the one that the catalogue names. \(model.remedy ?? "")"
    case .missing, .unprepared:
      check.isMissing = true
      check.detail =
        "for \(purposes), not there. \(model.remedy ?? "") Records are summarized without it."
    }
    return check
  }

  private func xmlReader() -> Check {
    let sample = Data("<a><b/><b/></a>".utf8)
    do {
      let nodes = try XMLNodeCounter.count(try XMLSource(bytes: sample, name: "sample"))
      return Check(
        name: "XML reader", isGood: nodes == 4,
        detail: nodes == 4 ? "reads" : "miscounts: \(nodes) of 4 nodes")
    } catch {
      return Check(
        name: "XML reader", isGood: false, detail: WorkflowError.explained(error, place: "sample").description
      )
    }
  }
}
