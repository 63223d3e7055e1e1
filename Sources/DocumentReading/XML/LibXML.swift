import CLibXML2
import Foundation

/// The one-time setting-up of libxml2 for this process.
enum LibXML {
  /// Starts the library and closes its way to other files; happens once, before the first reader is made.
  static let ready: Bool = {
    xmlInitParser()
    // Whatever asks for another file or address gets nothing.
    xmlSetExternalEntityLoader { _, _, _ in nil }
    return true
  }()

  /// No network, and lines above 65,535.
  ///
  /// Nothing that substitutes entities, loads a DTD or lifts limits.
  static let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_BIG_LINES.rawValue)
}
