/// The members of a JSON object.
///
/// Empty members are never kept, since FHIR forbids them.
struct JSONObject: Hashable, Sendable {
  /// One member.
  struct Member: Hashable, Sendable {
    /// The name.
    var key: String
    /// The value.
    var value: JSONValue
  }

  /// The members in the order they were set; the writer sorts them.
  private(set) var members: [Member] = []

  /// No members.
  init() {}

  /// A FHIR resource of a type, with its id.
  init(resource type: String) {
    members.reserveCapacity(16)
    members.append(Member(key: "resourceType", value: .string(type)))
  }

  /// Whether there are no members.
  var isEmpty: Bool { members.isEmpty }

  /// The value of a member.
  ///
  /// Setting `nil`, an empty text, list or object takes the member away.
  subscript(key: String) -> JSONValue? {
    get { members.first { $0.key == key }?.value }
    set {
      let place = members.firstIndex { $0.key == key }
      guard let newValue, !newValue.isEmpty else {
        if let place { members.remove(at: place) }
        return
      }
      if let place {
        members[place].value = newValue
      } else {
        members.append(Member(key: key, value: newValue))
      }
    }
  }

  /// Adds a value at the end of the list in a member.
  mutating func append(_ value: JSONValue?, to key: String) {
    guard let value, !value.isEmpty else { return }
    if case .array(let items)? = self[key] {
      self[key] = .array(items + [value])
    } else {
      self[key] = .array([value])
    }
  }
}
