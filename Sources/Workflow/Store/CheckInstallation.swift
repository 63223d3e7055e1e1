import DocumentReading
import Evidence
import Foundation

/// Checks that the program has what it needs on this computer.
public struct CheckInstallation: Sendable {
  /// One thing that was checked.
  public struct Check: Hashable, Sendable, Codable {
    /// What was checked.
    public var name: String
    /// Whether it is as it should be.
    public var isGood: Bool
    /// What was found, and what to do where it is not good.
    public var detail: String
  }

  private let context: RunContext
  private let path: String

  /// A check with the store at this path.
  public init(context: RunContext, storePath: String) {
    self.context = context
    path = storePath
  }

  /// Checks the program, the XML reader, the store and its audit chain.
  ///
  /// A store that is not there yet is not made.
  public func run() -> [Check] {
    var checks = [Check(name: "program", isGood: true, detail: context.program), xmlReader()]
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
