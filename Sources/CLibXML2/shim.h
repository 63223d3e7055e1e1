#include <libxml/xmlversion.h>
// Debian's libxml2 converts text with ICU, whose headers clash with the ICU inside Swift's Foundation. Only a private
// part of one structure depends on it.
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlreader.h>
