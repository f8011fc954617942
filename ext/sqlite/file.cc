// SELECT * FROM page;   -- Error: report(): cannot open 'page.txt': Permission denied

#include "sqlite/file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

#include "sqlite/barrier.h"

namespace gongbao::sql {
namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int get() const noexcept { return number_; }

 private:
  int number_;
};

[[noreturn]] void fail(std::string_view what, const std::string& path, int error) {
  throw Failure({"report(): cannot ", what, " '", path, "': ", std::generic_category().message(error)});
}

[[noreturn]] void refuse(const std::string& path, std::string_view why) {
  throw Failure({"report(): '", path, "' is ", why, ", not a file"});
}

void check_kind(const std::string& path, mode_t mode) {
  if (S_ISREG(mode)) return;
  if (S_ISDIR(mode)) refuse(path, "a directory");
  if (S_ISFIFO(mode)) refuse(path, "a pipe");
  if (S_ISSOCK(mode)) refuse(path, "a socket");
  refuse(path, "a device");
}

}  // namespace

std::string read_file(const std::string& path, std::size_t limit, Stop stop) {
  // Looked at before it is opened: to open a pipe lets whoever waits to write into it go on, and to open a
  // device may do anything (a tape winds back, a watchdog starts).  Looked at again afterwards, for it may be
  // another by then; O_NONBLOCK so that even such a pipe is not waited for.
  struct stat status {};
  if (::stat(path.c_str(), &status) != 0) fail("open", path, errno);
  check_kind(path, status.st_mode);
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (file.get() < 0) fail("open", path, errno);
  if (::fstat(file.get(), &status) != 0) fail("read", path, errno);
  check_kind(path, status.st_mode);
  if (static_cast<std::size_t>(status.st_size) > limit) {
    throw Failure({"report(): '", path, "' has ", std::to_string(status.st_size),
                   " bytes, more than this connection's limit of ", std::to_string(limit)});
  }
  constexpr std::size_t kStretch = std::size_t{1} << 20;
  const auto size = static_cast<std::size_t>(status.st_size);
  std::string bytes;
  bytes.reserve(size);
  std::size_t filled = 0;
  while (filled < size) {
    bytes.resize(std::min(size, filled + kStretch));
    const ssize_t count = ::read(file.get(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail("read", path, errno);
    if (count == 0) break;  // the file was cut short meanwhile
    filled += static_cast<std::size_t>(count);
    stop.after(kStretch);
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace gongbao::sql
