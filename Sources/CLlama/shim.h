// llama.cpp, which `make setup` builds from its pinned source distribution: found through llama.pc.
#include <llama.h>
#include <gguf.h>
#include <ggml.h>
#include <ggml-cpu.h>
