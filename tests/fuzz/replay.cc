// Runs a fuzz target without libFuzzer: over files and folders of files (what crashed once, the fixtures),
// and then over changes of them, which are the same in every run.
//
//   fuzz_text [-changes=N] [-length=BYTES] [-seed=N] fixtures/crashes/text fixtures
//
// What ends the process is left in ./TARGET.crash.

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <csignal>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <string_view>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);
// The mutator of the target's own, where it has one.
extern "C" [[gnu::weak]] std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size,
                                                             std::size_t most, unsigned seed);

namespace {

std::minstd_rand random_number;
std::string crash_path;
std::string_view input;  // of now

std::size_t below(std::size_t most) {
  return random_number() % most;
}

constexpr std::array<int, 5> kEnds = {SIGABRT, SIGSEGV, SIGFPE, SIGBUS, SIGILL};
std::array<struct sigaction, kEnds.size()> before;  // what a sanitizer does at them

extern "C" void keep_input(int signal) {
  const int file = open(crash_path.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (file >= 0) {
    if (write(file, input.data(), input.size()) >= 0) close(file);
  }
  for (std::size_t i = 0; i < kEnds.size(); ++i) sigaction(kEnds[i], &before[i], nullptr);
  std::raise(signal);
}

void run(std::string_view bytes) {
  input = bytes;
  LLVMFuzzerTestOneInput(reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
}

void add(const std::filesystem::path& path, std::vector<std::string>& texts) {
  if (std::filesystem::is_directory(path)) {
    std::vector<std::filesystem::path> inside;
    for (const auto& entry : std::filesystem::directory_iterator(path)) inside.push_back(entry.path());
    std::sort(inside.begin(), inside.end());
    for (const std::filesystem::path& entry : inside) add(entry, texts);
    return;
  }
  std::ifstream file(path, std::ios::binary);
  texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
}

// Some lines of a text, changed one to four times.
std::string changed(const std::string& text, std::size_t length) {
  std::size_t begin = text.size() > length ? text.find('\n', below(text.size())) : 0;
  if (begin == text.npos) begin = 0;
  std::string part = text.substr(begin, 1 + below(length));
  std::size_t size = part.size();
  part.resize(length + 1);
  auto* data = reinterpret_cast<std::uint8_t*>(part.data());
  for (std::size_t times = 1 + below(4); times > 0; --times) {
    size = LLVMFuzzerCustomMutator != nullptr
               ? LLVMFuzzerCustomMutator(data, size, length, static_cast<unsigned>(random_number()))
               : LLVMFuzzerMutate(data, size, length);
  }
  part.resize(size);
  return part;
}

std::size_t number_of(std::string_view argument, std::string_view name, std::size_t otherwise) {
  return argument.starts_with(name) ? std::strtoul(argument.data() + name.size(), nullptr, 10) : otherwise;
}

}  // namespace

// What libFuzzer has for this: a byte or a stretch that is changed, put in, taken out or repeated.
extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most) {
  const std::size_t at = below(size + 1);
  const std::size_t length = std::min(1 + below(16), size - at);
  switch (below(4)) {
    case 0:
      for (std::size_t i = at; i < at + length; ++i) data[i] = static_cast<std::uint8_t>(below(256));
      return size;
    case 1:
      std::memmove(data + at, data + at + length, size - at - length);
      return size - length;
    case 2:
      if (size + length > most) return size;
      std::memmove(data + at + length, data + at, size - at);
      return size + length;
    default:
      if (at < size) data[at] = static_cast<std::uint8_t>(data[at] ^ 1U << below(8));
      return size;
  }
}

int main(int argc, char** argv) {
  std::size_t changes = 0;
  std::size_t length = 3000;
  std::size_t seed = 1;
  std::vector<std::string> texts;
  for (int i = 1; i < argc; ++i) {
    changes = number_of(argv[i], "-changes=", changes);
    length = std::max<std::size_t>(1, number_of(argv[i], "-length=", length));
    seed = number_of(argv[i], "-seed=", seed);
    if (argv[i][0] == '-') continue;
    if (!std::filesystem::exists(argv[i])) {
      std::fprintf(stderr, "%s: there is no '%s'\n", argv[0], argv[i]);
      return 2;
    }
    add(argv[i], texts);
  }
  if (texts.empty()) {
    std::fprintf(stderr, "usage: %s [-changes=N] [-length=BYTES] [-seed=N] FILE_OR_FOLDER ...\n", argv[0]);
    return 2;
  }
  crash_path = std::filesystem::path(argv[0]).filename().string() + ".crash";
  struct sigaction keep {};
  keep.sa_handler = keep_input;
  for (std::size_t i = 0; i < kEnds.size(); ++i) sigaction(kEnds[i], &keep, &before[i]);
  random_number.seed(static_cast<std::minstd_rand::result_type>(seed));
  for (const std::string& text : texts) run(text);
  for (std::size_t i = 0; i < changes; ++i) run(changed(texts[below(texts.size())], length));
  std::printf("%zu passed, 0 failed\n", texts.size() + changes);
  return 0;
}
