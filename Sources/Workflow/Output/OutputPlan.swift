import Foundation

/// Where the output for each input goes.
public struct OutputPlan: Sendable {
  private let paths: [InputFile: String]

  /// Output for one file goes to the file that is named, or into it where it is a folder.
  ///
  /// Output for a folder or for several files goes into the named folder, under the inputs' names and
  /// subfolders with another ending.
  ///
  /// - Parameters:
  ///   - path: what `--output` names.
  ///   - inputs: what is read.
  ///   - suffix: the ending of the new names, without a dot.
  ///   - isFolder: whether the path is a folder whatever the inputs are.
  public init(path: String, inputs: InputFiles, suffix: String, isFolder: Bool = false) {
    if inputs.isSingleFile, !isFolder, let file = inputs.files.first, !path.hasSuffix("/"),
      PathKind(path) != .folder
    {
      paths = [file: path]
      return
    }
    var taken: Set<String> = []
    var paths: [InputFile: String] = [:]
    for file in inputs.files {
      // `x.xml` and `x.cda` in one folder: the second keeps its ending, so that neither is lost.
      var name = "\(RecordFileName.stem(file.name)).\(suffix)"
      if !taken.insert(name).inserted {
        name = "\(file.name).\(suffix)"
        taken.insert(name)
      }
      paths[file] = (path as NSString).appendingPathComponent(name)
    }
    self.paths = paths
  }

  /// The path of the output for a file of the inputs.
  public func path(for file: InputFile) -> String {
    paths[file] ?? file.name
  }
}
