import CLibXML2

/// What a parser can find wrong, in words of our own: libxml2's messages quote names from the document.
enum XMLFault {
  case tagMismatch
  case cutShort
  case undefinedEntity
  case entityLoop
  case badReference
  case badCharacter
  case repeatedAttribute
  case badAttribute
  case badName
  case badComment
  case badCDATA
  case badInstruction
  case badDeclaration
  case extraContent
  case encoding
  case tooLarge
  case unknown

  /// The fault behind an error number of libxml2.
  init(code: UInt32) {
    switch xmlParserErrors(rawValue: code) {
    case XML_ERR_TAG_NAME_MISMATCH: self = .tagMismatch
    case XML_ERR_DOCUMENT_END, XML_ERR_TAG_NOT_FINISHED, XML_ERR_GT_REQUIRED, XML_ERR_LTSLASH_REQUIRED,
      XML_ERR_DOCUMENT_EMPTY:
      self = .cutShort
    case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY: self = .undefinedEntity
    case XML_ERR_ENTITY_LOOP: self = .entityLoop
    case XML_ERR_INVALID_HEX_CHARREF, XML_ERR_INVALID_DEC_CHARREF, XML_ERR_INVALID_CHARREF,
      XML_ERR_ENTITYREF_SEMICOL_MISSING, XML_ERR_ENTITYREF_NO_NAME:
      self = .badReference
    case XML_ERR_INVALID_CHAR: self = .badCharacter
    case XML_ERR_ATTRIBUTE_REDEFINED: self = .repeatedAttribute
    case XML_ERR_ATTRIBUTE_NOT_STARTED, XML_ERR_ATTRIBUTE_NOT_FINISHED, XML_ERR_ATTRIBUTE_WITHOUT_VALUE,
      XML_ERR_LT_IN_ATTRIBUTE, XML_ERR_SPACE_REQUIRED:
      self = .badAttribute
    case XML_ERR_NAME_REQUIRED: self = .badName
    case XML_ERR_COMMENT_NOT_FINISHED, XML_ERR_HYPHEN_IN_COMMENT: self = .badComment
    case XML_ERR_CDATA_NOT_FINISHED, XML_ERR_MISPLACED_CDATA_END: self = .badCDATA
    case XML_ERR_PI_NOT_STARTED, XML_ERR_PI_NOT_FINISHED, XML_ERR_RESERVED_XML_NAME: self = .badInstruction
    case XML_ERR_XMLDECL_NOT_STARTED, XML_ERR_XMLDECL_NOT_FINISHED, XML_ERR_VERSION_MISSING,
      XML_ERR_STANDALONE_VALUE, XML_ERR_ENCODING_NAME, XML_ERR_UNKNOWN_VERSION:
      self = .badDeclaration
    case XML_ERR_UNKNOWN_ENCODING, XML_ERR_UNSUPPORTED_ENCODING, XML_ERR_INVALID_ENCODING: self = .encoding
    case XML_ERR_NO_MEMORY, XML_ERR_NAME_TOO_LONG: self = .tooLarge
    case XML_ERR_EXTRA_CONTENT: self = .extraContent
    default: self = .unknown
    }
  }

  private var sentence: String {
    switch self {
    case .tagMismatch: "An element is closed under another name than it was opened with"
    case .cutShort: "The markup ends too early"
    case .undefinedEntity: "A reference names an entity that XML does not define"
    case .entityLoop: "Entities refer to one another without end"
    case .badReference: "A reference with & is malformed or names a character that XML forbids"
    case .badCharacter: "A character stands where XML forbids it"
    case .repeatedAttribute: "A tag has the same attribute twice"
    case .badAttribute: "An attribute is malformed"
    case .badName: "A name is missing or malformed"
    case .badComment: "A comment is malformed"
    case .badCDATA: "A CDATA section is malformed"
    case .badInstruction: "A processing instruction is malformed or misplaced"
    case .badDeclaration: "The XML declaration is malformed"
    case .extraContent: "There is something behind the end of the document"
    case .encoding: "The bytes do not agree with the encoding of the file"
    case .tooLarge: "A name, text or the whole is too large to be read"
    case .unknown: "The file is not well-formed XML"
    }
  }

  /// The error for people.
  func error(name: String, line: Int) -> DocumentReadingError {
    DocumentReadingError(
      code: "xml.malformed", message: sentence + ".",
      hint: "Export the file again; it may have been cut short or edited.", name: name, line: line)
  }
}
