/// Which columns, or which names of a JSON object, hold what.
public struct DataFields: Hashable, Sendable, Decodable {
  /// Where the text is; several are joined by a line feed, in this order.
  public var text: [String]
  /// Where the label is.
  public var label: String
  /// Where the group is, if there is one.
  public var group: String
  /// The columns of a table that hold numbers; in JSON the numbers stand in an object under `features`.
  public var values: [String]

  /// The fields `text`, `label`, `group`, and no numbers.
  public init(
    text: [String] = ["text"], label: String = "label", group: String = "group", values: [String] = []
  ) {
    self.text = text
    self.label = label
    self.group = group
    self.values = values
  }

  private enum CodingKeys: String, CodingKey, CaseIterable { case text, label, group, values }

  /// Reads the part `fields` of a configuration file, in which everything may be left out.
  public init(from decoder: any Decoder) throws {
    try StrictKeys.check(decoder, CodingKeys.allCases.map(\.rawValue))
    let container = try decoder.container(keyedBy: CodingKeys.self)
    self.init()
    if let one = try? container.decodeIfPresent(String.self, forKey: .text) {
      text = [one]
    } else {
      text = try container.decodeIfPresent([String].self, forKey: .text) ?? text
    }
    label = try container.decodeIfPresent(String.self, forKey: .label) ?? label
    group = try container.decodeIfPresent(String.self, forKey: .group) ?? group
    values = try container.decodeIfPresent([String].self, forKey: .values) ?? values
  }
}
