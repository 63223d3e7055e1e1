import Explainability

/// The JSON schema that explanation reports keep to.
public enum ExplanationSchema {
  /// The schema as JSON, draft 2020-12.
  public static var text: String { ReportSchema.text }
}
