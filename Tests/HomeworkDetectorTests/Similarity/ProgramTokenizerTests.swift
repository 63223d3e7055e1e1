import Testing

@testable import HomeworkDetector

@Suite("The structure of a program")
struct ProgramTokenizerTests {
  typealias Kind = ProgramToken.Kind

  struct Sample: Sendable {
    var language: ProgramLanguage
    var source: String
    var kinds: [Kind]

    init(_ language: ProgramLanguage, _ source: String, _ kinds: [Kind]) {
      self.language = language
      self.source = source
      self.kinds = kinds
    }
  }

  static let samples: [Sample] = [
    Sample(.java, "", []),
    Sample(
      .java,
      "package a.b; import java.util.*;\n@Foo class A<T> extends B { int x = 1, y; A(int n) { this.x = n; } }",
      [
        .package, .importing, .classBegin, .annotation, .generic, .variable, .variable, .methodBegin,
        .variable,
        .assign, .methodEnd, .classEnd,
      ]),
    Sample(
      .java, "class A { void f() { if (a) b(); else if (c) d(); else { e(); } } }",
      [
        .classBegin, .methodBegin, .ifBegin, .call, .ifEnd, .ifBegin, .call, .ifEnd, .ifBegin, .call, .ifEnd,
        .methodEnd, .classEnd,
      ]),
    Sample(
      .java,
      "class A { int f(List<String> a) { for (int i = 0; i < 3; i++) while (true) i += 2; return a.size(); } }",
      [
        .classBegin, .methodBegin, .variable, .loopBegin, .variable, .assign, .loopBegin, .assign, .loopEnd,
        .loopEnd,
        .returning, .call, .methodEnd, .classEnd,
      ]),
    Sample(
      .java, "class A { void f() { do { x++; } while (g()); switch (k) { case 1: break; default: h(); } } }",
      [
        .classBegin, .methodBegin, .loopBegin, .assign, .loopEnd, .call, .switchBegin, .switchCase, .jump,
        .switchCase,
        .switchDefault, .call, .switchEnd, .methodEnd, .classEnd,
      ]),
    Sample(
      .java,
      "class A { void f() throws E { try (R r = o()) { g(); } catch (A | B e) { throw e; } finally { c(); } } }",
      [
        .classBegin, .methodBegin, .tryBegin, .variable, .call, .call, .catchBegin, .variable, .throwing,
        .catchEnd,
        .finallyBegin, .call, .finallyEnd, .tryEnd, .methodEnd, .classEnd,
      ]),
    Sample(
      .java, "class A { int[] a = {1, 2}; B b = new B(1) { void g() {} }; int[][] c = new int[3][4]; }",
      [
        .classBegin, .variable, .newArray, .arrayBegin, .arrayEnd, .variable, .newObject, .classBegin,
        .methodBegin,
        .methodEnd, .classEnd, .variable, .newArray, .classEnd,
      ]),
    Sample(
      .java, "class A { int f() { x = p ? q() : r; return l.map(t -> t + 1).sum(); } }",
      [
        .classBegin, .methodBegin, .assign, .conditional, .call, .returning, .call, .call, .variable,
        .methodEnd,
        .classEnd,
      ]),
    Sample(
      .java, "enum E { A(1), B; int v; } interface I { void f(); } record P(int x, int y) {}",
      [
        .enumBegin, .variable, .newObject, .variable, .newObject, .variable, .enumEnd, .interfaceBegin,
        .methodBegin,
        .methodEnd, .interfaceEnd, .recordBegin, .variable, .variable, .recordEnd,
      ]),
    Sample(
      .java, "class A { boolean f() { return a < b && c > d; } }",
      [
        .classBegin, .methodBegin, .returning, .methodEnd, .classEnd,
      ]),
    Sample(
      .java, "class A { String s = \"if (x) { y(); }\"; /* while */ char c = '\\''; // for\n }",
      [.classBegin, .variable, .variable, .classEnd]),
    Sample(
      .c, "#include <stdio.h>\n#define N 3\nint g(int);\nstruct node { int v; struct node *next; };",
      [.importing, .recordBegin, .variable, .variable, .recordEnd]),
    Sample(
      .c,
      "int main(int argc, char **argv) { int a[3] = {1}, *p = a; for (;;) { if (!p) break; p->x = f(*p, 2); } }",
      [
        .methodBegin, .variable, .variable, .variable, .newArray, .arrayBegin, .arrayEnd, .variable,
        .loopBegin,
        .ifBegin, .jump, .ifEnd, .assign, .call, .loopEnd, .methodEnd,
      ]),
    Sample(
      .cpp,
      """
      using namespace std;
      template <typename T> class Box : public Base { public: Box(T v) : value(v) {} T get() const; private: T value; };
      template <typename T> T Box<T>::get() const { return value; }
      int main() { vector<int> v{1, 2}; for (auto& x : v) cout << x << endl; auto f = [&](int y) { return y; }; delete p; }
      """,
      [
        .importing, .classBegin, .generic, .methodBegin, .variable, .methodEnd, .variable, .classEnd,
        .methodBegin,
        .generic, .returning, .methodEnd, .methodBegin, .variable, .newArray, .arrayBegin, .arrayEnd,
        .loopBegin,
        .variable, .call, .loopEnd, .variable, .lambdaBegin, .variable, .returning, .lambdaEnd, .deleting,
        .methodEnd,
      ]),
    Sample(
      .swift,
      """
      struct P<T>: Q { var x: [Int] = [1], y = 2
        init?(_ a: Int, in b: T) { x = a }
        var z: Int { x + y }
      }
      func f(for n: Int) -> Int {
        guard let m = g(n), m > 1 else { return 0 }
        for i in 0..<m where i > 2 { total += i }
        let r = a.map { v in v * 2 }
        switch n { case .a: break
        default: h()
        }
        return n > 1 ? r! : m
      }
      """,
      [
        .recordBegin, .generic, .variable, .arrayBegin, .arrayEnd, .variable, .methodBegin, .variable,
        .variable, .assign,
        .methodEnd, .variable, .recordEnd, .methodBegin, .variable, .ifBegin, .variable, .call, .returning,
        .ifEnd,
        .loopBegin, .variable, .assign, .loopEnd, .variable, .call, .lambdaBegin, .variable, .lambdaEnd,
        .switchBegin,
        .switchCase, .jump, .switchCase, .switchDefault, .call, .switchEnd, .returning, .conditional,
        .methodEnd,
      ]),
    Sample(
      .javaScript,
      """
      import { a } from 'b'
      const f = (x, y = 2) => { return x / y / 2 }
      class C extends D { #n = 1; get v() { return this.#n } async run(...rest) { await go() } }
      function g({ k }) {
        let o = { k: [1], m() { return /[/{]/.test(k) } }
        if (o) return
        else o.k[0]++
        return new Map([[`${k}`, v => v]])
      }
      """,
      [
        .importing, .variable, .methodBegin, .variable, .variable, .returning, .methodEnd, .classBegin,
        .variable,
        .methodBegin, .returning, .methodEnd, .methodBegin, .variable, .awaiting, .call, .methodEnd,
        .classEnd,
        .methodBegin, .variable, .variable, .arrayBegin, .arrayBegin, .arrayEnd, .methodBegin, .returning,
        .call,
        .methodEnd, .arrayEnd, .ifBegin, .returning, .ifEnd, .ifBegin, .assign, .ifEnd, .returning,
        .newObject,
        .arrayBegin, .arrayBegin, .lambdaBegin, .variable, .arrayEnd, .arrayEnd, .methodEnd,
      ]),
    Sample(
      .python,
      """
      from a import (b,
          c)
      @d(1)
      class A(B):
          x: int = 3
          def f(self, *args, k=g(1)):
              for i in range(3):
                  if i: continue
              else:
                  pass
              try:
                  y = [z for z in args if z]
              except E as e:
                  raise
              finally:
                  done()
              return 1 if y else lambda q: q
      while True: x += 1; break
      with open(p) as h: print(h)
      """,
      [
        .importing, .classBegin, .annotation, .assign, .methodBegin, .variable, .variable, .variable, .call,
        .loopBegin,
        .variable, .call, .ifBegin, .proceed, .ifEnd, .loopEnd, .ifBegin, .ifEnd, .tryBegin, .assign,
        .arrayBegin,
        .loopBegin, .conditional, .loopEnd, .arrayEnd, .catchBegin, .throwing, .catchEnd, .finallyBegin,
        .call,
        .finallyEnd, .tryEnd, .returning, .conditional, .lambdaBegin, .methodEnd, .classEnd, .loopBegin,
        .assign, .jump,
        .loopEnd, .scopedBegin, .call, .call, .scopedEnd,
      ]),
  ]

  @Test("is read from its text", arguments: samples)
  func reads(_ sample: Sample) {
    #expect(ProgramTokenizer.tokens(of: sample.source, language: sample.language).map(\.kind) == sample.kinds)
  }

  static let disguises: [(ProgramLanguage, String, String)] = [
    (
      .java, "class A { int f(int n) { int s = 0; for (int i = 0; i < n; i++) { s += i; } return s; } }",
      "// copied?\nclass Zed\n{\n  int total ( int limit )\n  {\n /* sum */ int result = 7;\n\n  for (int k = 1; k < limit; ++k) result += k;\n  return result; }\n}"
    ),
    (
      .python, "def f(n):\n  s = 0\n  while n > 0:\n    s += n\n    n -= 1\n  return s\n",
      "def total(limit):\n\t# all of them\n\tresult = 'x'\n\twhile limit:\n\t\tresult += limit ; limit -= 2\n\treturn result"
    ),
    (
      .c, "int f(int n) { if (n < 2) return n; return f(n - 1) + f(n - 2); }",
      "int fib(int k)\n{\n  if (k < 2)\n  {\n    return k;\n  }\n  return fib(k - 1)\n       + fib(k - 2); }"
    ),
    (
      .javaScript, "function f(a) { var s = 0; for (var i = 0; i < a.length; i++) { s += a[i]; } return s; }",
      "function sum(list) {\n  let total = 0\n  for (let k = 0; k < list.length; k++) total += list[k]\n  return total\n}"
    ),
    (
      .swift, "func f(_ n: Int) -> Int { if n < 2 { return n }; return f(n - 1) + f(n - 2) }",
      "func fib(of k: Int)\n  -> Int\n{\n  if k < 2 {\n    return k\n  }\n  return fib(of: k - 1) + fib(of: k - 2)\n}"
    ),
    (
      .cpp, "int f(std::vector<int> v) { int s = 0; for (int x : v) { s += x; } return s; }",
      "int sum(const std::vector<long>& list)\n{\n  long total{};\n  for (auto item : list)\n    total += item;\n  return total;\n}"
    ),
  ]

  @Test("stays the same under other names, values, comments and layout", arguments: disguises.indices)
  func ignoresDisguise(_ index: Int) {
    let (language, plain, disguised) = Self.disguises[index]
    func kinds(_ text: String) -> [Kind] { ProgramTokenizer.tokens(of: text, language: language).map(\.kind) }
    #expect(kinds(plain) == kinds(disguised))
    #expect(!kinds(plain).isEmpty)
  }

  static let hostile: [String] = [
    "\0", "\u{FEFF}", "}", ")))]]]}}}", "((({{{[[[", "\"", "'", "\"\"\"", "/*", "/* /* */", "`${`${`", "R\"(",
    "R\"x(", "#\"",
    "#if", "#", "@", "\\", "\\\n", "0x", "1e+", "1..2", "<", "a<b<c<d<e", "new", "new int[", "class",
    "class {", "enum {",
    "else else else", "if", "if if if (", "do do do ;", "case", "for (;", "try catch finally", "template <",
    "operator",
    "~", "->", "=> =>", "?:?:", "lambda", "def", "def f(", "import", "f(a, b, c", "\r\r\r",
    "\u{2028}x\u{2029}",
    "x\u{301}\u{200B}y", "🧮🧮", String(repeating: "{", count: 5_000), String(repeating: "(", count: 5_000),
    String(repeating: "if (a) ", count: 2_000), String(repeating: "else ", count: 2_000),
    String(repeating: "a.b(", count: 2_000), String(repeating: "if x:\n ", count: 1_000),
    String(repeating: "int x,", count: 2_000), String(repeating: "a ? ", count: 2_000),
    String(repeating: "x", count: 100_000), String(repeating: "/ ", count: 5_000),
  ]

  @Test("takes any text, and its ranges ascend within it", arguments: hostile.indices)
  func survives(_ index: Int) {
    for language in ProgramLanguage.allCases { checkRanges(Self.hostile[index], language) }
  }

  @Test("takes texts that chance made")
  func survivesChance() {
    var generator = SeededGenerator(seed: 20)
    let pieces =
      Self.hostile.filter { $0.count < 20 } + [
        "{", "}", "(", ")", ";", "x", " ", "\n", "=", "int ", ":", ",",
      ]
    for _ in 0..<400 {
      let count = Int.random(in: 1...40, using: &generator)
      let text = (0..<count).map { _ in pieces[Int.random(in: 0..<pieces.count, using: &generator)] }.joined()
      for language in ProgramLanguage.allCases { checkRanges(text, language) }
    }
  }

  private func checkRanges(_ text: String, _ language: ProgramLanguage) {
    var end = 0
    for token in ProgramTokenizer.tokens(of: text, language: language) {
      #expect(token.range.lowerBound >= end)
      end = token.range.upperBound
    }
    #expect(end <= text.unicodeScalars.count)
  }

  @Test("has its language from a file's ending")
  func languages() {
    #expect(ProgramLanguage(fileExtension: "JAVA") == .java)
    #expect(ProgramLanguage(fileExtension: "hpp") == .cpp)
    #expect(ProgramLanguage(fileExtension: "h") == .c)
    #expect(ProgramLanguage(fileExtension: "txt") == nil)
  }

  @Test("is told in code points of the text")
  func codePoints() throws {
    let text = "/* 🧮é */ class A { int e\u{301} = f(); }"
    let scalars = Array(text.unicodeScalars)
    let tokens = ProgramTokenizer.tokens(of: text, language: .java)
    let words = tokens.map { String(String.UnicodeScalarView(scalars[$0.range])) }
    #expect(words.first == "class")
    #expect(words.contains("f"))
    #expect(words.last == "}")
  }
}
