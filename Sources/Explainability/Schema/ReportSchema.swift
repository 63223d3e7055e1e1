/// The published JSON schema of explanation reports, draft 2020-12.
///
/// It is closed: a field that it does not name is refused, so that a change of the report is a change of the schema and of its version.
/// Places are W3C Web Annotation targets with selectors, the provenance has W3C PROV's terms.
public enum ReportSchema {
  /// The schema of ``ExplanationReport/schemaVersion`` as JSON.
  public static let text = head + values + content + numbers + provenance

  private static let head = #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "$id": "urn:attest:schema:explanation-report:2",
      "title": "Explanation report of Attest",
      "type": "object",
      "additionalProperties": false,
      "required": ["$schema", "schemaVersion", "note", "header", "content", "reviews", "commands", "provenance"],
      "properties": {
        "$schema": {"const": "urn:attest:schema:explanation-report:2"},
        "schemaVersion": {"const": 2},
        "note": {"const": "Decision support: a person decides."},
        "header": {"$ref": "#/$defs/header"},
        "content": {"$ref": "#/$defs/content"},
        "reviews": {"type": "array", "items": {"$ref": "#/$defs/review"}},
        "audit": {"$ref": "#/$defs/audit"},
        "commands": {"type": "array", "items": {"type": "string"}},
        "provenance": {"$ref": "#/$defs/provenance"}
      },
      "$defs": {

    """#

  private static let values = #"""
        "digest": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
        "source": {"type": "string", "pattern": "^urn:sha256:[0-9a-f]{64}$"},
        "time": {"type": "string"},
        "numbers": {"type": "array", "items": {"type": "integer", "minimum": 1}},
        "worded": {
          "type": "object", "additionalProperties": false, "required": ["text"],
          "properties": {"text": {"type": "string"}, "plain": {"type": "string"}}
        },
        "wordedList": {"type": "array", "items": {"$ref": "#/$defs/worded"}},
        "part": {
          "type": "object", "additionalProperties": false, "required": ["name"],
          "properties": {"name": {"type": "string"}, "digest": {"$ref": "#/$defs/digest"}}
        },
        "parts": {"type": "array", "items": {"$ref": "#/$defs/part"}},
        "header": {
          "type": "object", "additionalProperties": false,
          "required": ["subject", "report", "time", "program", "models", "templates", "inputs", "operator"],
          "properties": {
            "subject": {"type": "string"}, "report": {"type": "string"}, "time": {"$ref": "#/$defs/time"},
            "program": {"type": "string"}, "models": {"$ref": "#/$defs/parts"},
            "templates": {"$ref": "#/$defs/parts"}, "seed": {"type": "integer", "minimum": 0},
            "inputs": {"type": "array", "items": {"$ref": "#/$defs/digest"}}, "operator": {"type": "string"}
          }
        },
        "review": {
          "type": "object", "additionalProperties": false,
          "required": ["time", "reviewer", "decision", "comment"],
          "properties": {
            "time": {"$ref": "#/$defs/time"}, "reviewer": {"type": "string"},
            "decision": {"enum": ["accepted", "changed", "rejected", "deferred"]}, "comment": {"type": "string"}
          }
        },
        "audit": {
          "type": "object", "additionalProperties": false, "required": ["row", "hash"],
          "properties": {"row": {"type": "integer", "minimum": 1}, "hash": {"$ref": "#/$defs/digest"}}
        },

    """#

  private static let content = #"""
        "content": {
          "type": "object", "additionalProperties": false,
          "required": ["kind", "title", "result", "reasons", "sources", "texts", "checks", "changes", "gaps", "limits",
            "errorRates", "quality", "card", "contest", "account", "figures"],
          "properties": {
            "kind": {"type": "string"}, "title": {"type": "string"}, "result": {"$ref": "#/$defs/result"},
            "reasons": {"type": "array", "items": {"$ref": "#/$defs/reason"}},
            "sources": {"type": "array", "items": {"$ref": "#/$defs/citedPlace"}},
            "texts": {"type": "array", "items": {"$ref": "#/$defs/markedText"}},
            "checks": {"type": "array", "items": {"$ref": "#/$defs/check"}},
            "changes": {"type": "array", "items": {"$ref": "#/$defs/change"}},
            "gaps": {"type": "array", "items": {"$ref": "#/$defs/gap"}},
            "limits": {"$ref": "#/$defs/wordedList"},
            "errorRates": {"type": "array", "items": {"$ref": "#/$defs/errorRate"}},
            "quality": {"$ref": "#/$defs/quality"}, "card": {"$ref": "#/$defs/card"},
            "contest": {"$ref": "#/$defs/wordedList"}, "account": {"$ref": "#/$defs/explanation"},
            "contrast": {
              "type": "object", "additionalProperties": false, "required": ["positive", "negative"],
              "properties": {"positive": {"type": "string"}, "negative": {"type": "string"}}
            },
            "figures": {"type": "array", "items": {"$ref": "#/$defs/figure"}}
          }
        },
        "result": {
          "type": "object", "additionalProperties": false, "required": ["sentence", "uncertainty", "needsPerson"],
          "properties": {
            "sentence": {"$ref": "#/$defs/worded"}, "uncertainty": {"$ref": "#/$defs/worded"},
            "value": {"type": "number"}, "unit": {"type": "string"}, "needsPerson": {"type": "boolean"}
          }
        },
        "reason": {
          "type": "object", "additionalProperties": false, "required": ["side", "words", "sources"],
          "properties": {
            "side": {"enum": ["for", "against", "attention"]}, "words": {"$ref": "#/$defs/worded"},
            "flag": {"type": "string"}, "value": {"type": "number"}, "unit": {"type": "string"},
            "sources": {"$ref": "#/$defs/numbers"}
          }
        },
        "check": {
          "type": "object", "additionalProperties": false,
          "required": ["claim", "text", "section", "sources", "outcome", "note"],
          "properties": {
            "claim": {"type": "string"}, "text": {"type": "string"}, "flag": {"type": "string"},
            "section": {"type": "string"}, "quotation": {"type": "string"}, "sources": {"$ref": "#/$defs/numbers"},
            "outcome": {"enum": ["verbatim", "borneOut", "absence", "notBorneOut", "unresolved", "notChecked"]},
            "note": {"type": "string"}
          }
        },
        "change": {
          "type": "object", "additionalProperties": false, "required": ["words", "sources", "counterfactual"],
          "properties": {
            "words": {"$ref": "#/$defs/worded"}, "sources": {"$ref": "#/$defs/numbers"},
            "counterfactual": {
              "type": "object", "additionalProperties": false,
              "required": ["features", "isFound", "score", "scoreAfter", "threshold", "search", "triedUpTo"],
              "properties": {
                "features": {"type": "array", "items": {"$ref": "#/$defs/feature"}},
                "isFound": {"type": "boolean"}, "score": {"type": "number"}, "scoreAfter": {"type": "number"},
                "threshold": {"type": "number"}, "search": {"enum": ["exhaustive", "greedy"]},
                "triedUpTo": {"type": "integer", "minimum": 0}
              }
            }
          }
        },
        "feature": {
          "type": "object", "additionalProperties": false, "required": ["id", "label", "citations"],
          "properties": {
            "id": {"type": "string"}, "label": {"type": "string"},
            "citations": {"type": "array", "items": {"$ref": "#/$defs/citation"}}
          }
        },
        "gap": {
          "type": "object", "additionalProperties": false, "required": ["kind", "words", "sources"],
          "properties": {
            "kind": {"enum": ["notUsed", "notRead", "notFound", "abstained"]}, "words": {"$ref": "#/$defs/worded"},
            "sources": {"$ref": "#/$defs/numbers"}
          }
        },

    """#

  private static let numbers = #"""
        "errorRate": {
          "type": "object", "additionalProperties": false, "required": ["group", "error", "errors", "cases"],
          "properties": {
            "group": {"type": "string"}, "error": {"type": "string"}, "errors": {"type": "integer", "minimum": 0},
            "cases": {"type": "integer", "minimum": 0}, "lower": {"type": "number", "minimum": 0, "maximum": 1},
            "upper": {"type": "number", "minimum": 0, "maximum": 1}
          }
        },
        "quality": {
          "type": "object", "additionalProperties": false,
          "required": ["methods", "exactness", "residual", "residualLimit", "measures"],
          "properties": {
            "methods": {"type": "array", "items": {"type": "string"}}, "exactness": {"enum": ["exact", "approximate"]},
            "residual": {"type": "number", "minimum": 0}, "residualLimit": {"type": "number", "minimum": 0},
            "measures": {
              "type": "array",
              "items": {
                "type": "object", "additionalProperties": false, "required": ["name", "meaning", "value", "basis"],
                "properties": {
                  "name": {"type": "string"}, "meaning": {"$ref": "#/$defs/worded"}, "value": {"type": "number"},
                  "random": {"type": "number"}, "basis": {"type": "string"}
                }
              }
            }
          }
        },
        "card": {
          "type": "object", "additionalProperties": false,
          "required": ["name", "words", "training", "thresholds", "attributes"],
          "properties": {
            "name": {"type": "string"}, "words": {"$ref": "#/$defs/worded"}, "training": {"$ref": "#/$defs/worded"},
            "thresholds": {
              "type": "array",
              "items": {
                "type": "object", "additionalProperties": false, "required": ["name", "value", "setBy"],
                "properties": {"name": {"type": "string"}, "value": {"type": "string"}, "setBy": {"type": "string"}}
              }
            },
            "attributes": {
              "type": "array",
              "items": {
                "type": "object", "additionalProperties": false, "required": ["attribute", "words", "applies"],
                "properties": {
                  "attribute": {"type": "string", "pattern": "^[1-9]\\.(i|ii|iii|iv|v)$"}, "words": {"type": "string"},
                  "applies": {"type": "boolean"}
                }
              }
            }
          }
        },
        "explanation": {
          "type": "object", "additionalProperties": false,
          "required": ["label", "value", "formula", "combination", "citations", "details"],
          "properties": {
            "label": {"type": "string"}, "value": {"type": "number"}, "unit": {"type": "string"},
            "formula": {"type": "string"}, "combination": {"enum": ["sum", "product", "given"]},
            "feature": {"type": "string"}, "standardError": {"type": "number", "minimum": 0},
            "citations": {"type": "array", "items": {"$ref": "#/$defs/citation"}},
            "details": {"type": "array", "items": {"$ref": "#/$defs/explanation"}}
          }
        },
        "figure": {
          "type": "object", "additionalProperties": false, "required": ["kind", "title", "xTitle", "yTitle", "points"],
          "properties": {
            "kind": {"enum": ["reliability", "timeline"]}, "title": {"type": "string"}, "xTitle": {"type": "string"},
            "yTitle": {"type": "string"},
            "points": {
              "type": "array",
              "items": {
                "type": "object", "additionalProperties": false, "required": ["place", "x", "y"],
                "properties": {
                  "place": {"type": "string"}, "x": {"type": "number"}, "y": {"type": "number"},
                  "lower": {"type": "number"}, "upper": {"type": "number"}
                }
              }
            }
          }
        },

    """#

  private static let provenance = #"""
        "place": {
          "oneOf": [
            {
              "type": "object", "additionalProperties": false, "required": ["type", "start", "end"],
              "properties": {
                "type": {"const": "TextPositionSelector"}, "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 0}
              }
            },
            {
              "type": "object", "additionalProperties": false, "required": ["type", "value"],
              "properties": {
                "type": {"const": "XPathSelector"}, "value": {"type": "string"}, "line": {"type": "integer", "minimum": 1}
              }
            },
            {
              "type": "object", "additionalProperties": false, "required": ["type", "value", "conformsTo"],
              "properties": {
                "type": {"const": "FragmentSelector"}, "value": {"type": "string", "pattern": "^page=[0-9]+$"},
                "conformsTo": {"const": "http://tools.ietf.org/rfc/rfc3778"}
              }
            }
          ]
        },
        "citation": {
          "type": "object", "additionalProperties": false, "required": ["span", "label"],
          "properties": {
            "span": {
              "type": "object", "additionalProperties": false, "required": ["source", "selector"],
              "properties": {"source": {"$ref": "#/$defs/source"}, "selector": {"$ref": "#/$defs/place"}}
            },
            "label": {"type": "string"}, "quote": {"type": "string"}
          }
        },
        "target": {
          "type": "object", "additionalProperties": false, "required": ["source", "selector"],
          "properties": {
            "source": {"$ref": "#/$defs/source"},
            "selector": {
              "type": "array", "minItems": 1, "maxItems": 2,
              "prefixItems": [
                {"$ref": "#/$defs/place"},
                {
                  "type": "object", "additionalProperties": false, "required": ["type", "exact"],
                  "properties": {"type": {"const": "TextQuoteSelector"}, "exact": {"type": "string"}}
                }
              ]
            }
          }
        },
        "citedPlace": {
          "type": "object", "additionalProperties": false,
          "required": ["type", "motivation", "target", "number", "label", "marks", "isFound"],
          "properties": {
            "type": {"const": "Annotation"}, "motivation": {"const": "linking"}, "target": {"$ref": "#/$defs/target"},
            "number": {"type": "integer", "minimum": 1}, "label": {"type": "string"}, "text": {"type": "string"},
            "line": {"type": "integer", "minimum": 1}, "isFound": {"type": "boolean"},
            "marks": {
              "type": "array",
              "items": {
                "type": "object", "additionalProperties": false, "required": ["start", "end"],
                "properties": {"start": {"type": "integer", "minimum": 0}, "end": {"type": "integer", "minimum": 0}}
              }
            }
          }
        },
        "markedText": {
          "type": "object", "additionalProperties": false, "required": ["caption", "document", "text", "marks", "legend"],
          "properties": {
            "caption": {"$ref": "#/$defs/worded"}, "document": {"$ref": "#/$defs/digest"}, "text": {"type": "string"},
            "marks": {
              "type": "array",
              "items": {
                "type": "object", "additionalProperties": false, "required": ["type", "motivation", "target", "level"],
                "properties": {
                  "type": {"const": "Annotation"}, "motivation": {"const": "linking"},
                  "target": {"$ref": "#/$defs/target"}, "level": {"type": "integer", "minimum": -3, "maximum": 3},
                  "note": {"type": "string"}
                }
              }
            },
            "legend": {
              "type": "array",
              "items": {
                "type": "object", "additionalProperties": false, "required": ["level", "words"],
                "properties": {"level": {"type": "integer", "minimum": -3, "maximum": 3}, "words": {"type": "string"}}
              }
            }
          }
        },
        "terms": {"type": "object", "additionalProperties": {"type": "string"}},
        "named": {"type": "object", "additionalProperties": {"$ref": "#/$defs/terms"}},
        "relations": {"type": "array", "items": {"$ref": "#/$defs/terms"}},
        "provenance": {
          "type": "object", "additionalProperties": false,
          "required": ["prefix", "entity", "activity", "agent", "used", "wasGeneratedBy", "wasAssociatedWith",
            "wasDerivedFrom", "wasAttributedTo"],
          "properties": {
            "prefix": {
              "type": "object", "additionalProperties": false, "required": ["prov", "attest"],
              "properties": {
                "prov": {"const": "http://www.w3.org/ns/prov#"}, "attest": {"const": "urn:attest:"}
              }
            },
            "entity": {"$ref": "#/$defs/named"}, "activity": {"$ref": "#/$defs/named"},
            "agent": {"$ref": "#/$defs/named"}, "used": {"$ref": "#/$defs/relations"},
            "wasGeneratedBy": {"$ref": "#/$defs/relations"}, "wasAssociatedWith": {"$ref": "#/$defs/relations"},
            "wasDerivedFrom": {"$ref": "#/$defs/relations"}, "wasAttributedTo": {"$ref": "#/$defs/relations"}
          }
        }
      }
    }

    """#
}
