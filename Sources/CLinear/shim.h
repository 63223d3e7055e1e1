// LIBLINEAR: the Debian package liblinear-dev.
#include <linear.h>
