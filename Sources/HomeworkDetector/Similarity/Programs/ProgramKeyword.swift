/// What a keyword does to a program's structure.
enum ProgramKeyword: Sendable {
  case ifs, elses, loop, doLoop, switches, cases, defaults, tries, catches, finallys, scoped, guards
  case returns, throwing, breaks, continues, goTo, asserts, yields, awaits, deletes
  case new, importing, package, namespace, template, structure, interface, enumeration, record, function
  case variable, primitive
  /// A word before a declaration that says nothing about the structure.
  case modifier
  /// A word between values, behind which a value is expected.
  case operators
  /// A word that is a value.
  case value

  /// The keywords of a language.
  ///
  /// `record`, `yield` and other words that are names in places are judged there.
  static func all(of language: ProgramLanguage) -> [String: ProgramKeyword] {
    switch language {
    case .java: java
    case .c: c
    case .cpp: cpp
    case .swift: swift
    case .javaScript: javaScript
    case .python: [:]
    }
  }

  private static let java = table([
    (.ifs, "if"), (.elses, "else"), (.loop, "for while"), (.doLoop, "do"), (.switches, "switch"),
    (.cases, "case"),
    (.defaults, "default"), (.tries, "try"), (.catches, "catch"), (.finallys, "finally"),
    (.scoped, "synchronized"),
    (.returns, "return"), (.throwing, "throw"), (.breaks, "break"), (.continues, "continue"),
    (.asserts, "assert"),
    (.yields, "yield"), (.new, "new"), (.importing, "import"), (.package, "package"), (.structure, "class"),
    (.interface, "interface"), (.enumeration, "enum"), (.record, "record"),
    (.primitive, "int long short byte char float double boolean void"),
    (
      .modifier,
      "public private protected static final abstract native transient volatile strictfp"
    ),
    (.operators, "instanceof throws extends implements"), (.value, "this super null true false"),
  ])

  private static let c = table(shared + [(.structure, "struct union"), (.value, "NULL true false")])

  private static let cpp = table(
    shared + [
      (.structure, "struct union class"), (.tries, "try"), (.catches, "catch"),
      (.throwing, "throw co_return"),
      (.yields, "co_yield"), (.awaits, "co_await"), (.new, "new"), (.deletes, "delete"),
      (.namespace, "namespace"), (.importing, "using"), (.template, "template"),
      (
        .modifier,
        "public private protected virtual explicit friend mutable constexpr consteval constinit thread_local export "
          + "typename"
      ),
      (.primitive, "bool auto wchar_t char8_t char16_t char32_t"),
      (.operators, "noexcept override and or not xor throws requires"),
      (.value, "this nullptr NULL true false"), (.asserts, "static_assert"),
    ])

  private static let shared: [(ProgramKeyword, String)] = [
    (.ifs, "if"), (.elses, "else"), (.loop, "for while"), (.doLoop, "do"), (.switches, "switch"),
    (.cases, "case"),
    (.defaults, "default"), (.returns, "return"), (.breaks, "break"), (.continues, "continue"),
    (.goTo, "goto"),
    (.enumeration, "enum"),
    (.primitive, "int long short char float double void unsigned signed _Bool size_t"),
    (.modifier, "static extern const volatile register inline restrict typedef _Noreturn"),
    (.operators, "sizeof alignof _Alignof"),
  ]

  private static let swift = table([
    (.ifs, "if"), (.elses, "else"), (.loop, "for while"), (.doLoop, "repeat"), (.switches, "switch"),
    (.cases, "case"), (.defaults, "default"), (.tries, "do"), (.catches, "catch"), (.scoped, "defer"),
    (.guards, "guard"), (.returns, "return"), (.throwing, "throw"), (.breaks, "break"),
    (.continues, "continue fallthrough"), (.importing, "import"), (.structure, "class actor extension"),
    (.record, "struct"), (.interface, "protocol"), (.enumeration, "enum"),
    (.function, "func init deinit subscript"), (.variable, "let var"), (.awaits, "await"),
    (
      .modifier,
      "public private fileprivate internal open static final override mutating nonmutating lazy weak unowned "
        + "convenience required indirect nonisolated typealias associatedtype inout"
    ),
    (.operators, "is as in where try throws rethrows async some any"),
    (.value, "self super nil true false Self"),
  ])

  private static let javaScript = table([
    (.ifs, "if"), (.elses, "else"), (.loop, "for while"), (.doLoop, "do"), (.switches, "switch"),
    (.cases, "case"),
    (.defaults, "default"), (.tries, "try"), (.catches, "catch"), (.finallys, "finally"),
    (.returns, "return"),
    (.throwing, "throw"), (.breaks, "break"), (.continues, "continue"), (.yields, "yield"),
    (.awaits, "await"),
    (.new, "new"), (.deletes, "delete"), (.importing, "import"), (.structure, "class"),
    (.function, "function"),
    (.variable, "let var const"), (.modifier, "export static async"),
    (.operators, "instanceof typeof in of void extends"), (.value, "this super null undefined true false"),
  ])

  private static func table(_ entries: [(ProgramKeyword, String)]) -> [String: ProgramKeyword] {
    var result: [String: ProgramKeyword] = [:]
    for (keyword, words) in entries {
      for word in words.split(separator: " ") { result[String(word)] = keyword }
    }
    return result
  }
}
