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

  /// The members in the order of their names' bytes.
  private(set) var members: [Member] = []

  /// No members.
  init() {}

  /// A FHIR resource of a type, with its id.
  init(resource type: String) {
    members.reserveCapacity(16)
    self["resourceType"] = .string(type)
  }

  /// Whether there are no members.
  var isEmpty: Bool { members.isEmpty }

  /// The value of a member.
  ///
  /// Setting `nil`, an empty text, list or object takes the member away.
  subscript(key: String) -> JSONValue? {
    get { members.first { $0.key == key }?.value }
    set {
      var place = members.endIndex
      while place > 0, key <= members[place - 1].key { place -= 1 }
      let isThere = place < members.endIndex && members[place].key == key
      guard let newValue, !newValue.isEmpty else {
        if isThere { members.remove(at: place) }
        return
      }
      if isThere {
        members[place].value = newValue
      } else {
        members.insert(Member(key: key, value: newValue), at: place)
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
