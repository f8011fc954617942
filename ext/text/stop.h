#pragma once
// How long work is told to stop: whoever waits for a text of hundreds of megabytes may have lost patience.
//
//   Report report(text, {}, Stop([](void* connection) { return is_interrupted(connection); }, connection));

#include <cstddef>
#include <exception>
#include <string>
#include <string_view>

namespace gongbao {

/// What work that was stopped throws.
class Stopped : public std::exception {
 public:
  [[nodiscard]] const char* what() const noexcept override { return "interrupted"; }
};

/// Asks now and then whether to go on.  Nobody is asked by default.
class Stop {
 public:
  using Ask = bool (*)(void* context);  ///< true: stop

  Stop() = default;
  Stop(Ask ask, void* context) : ask_(ask), context_(context) {}

  /// To be called after every stretch of work, with about how many characters it went over.
  void after(std::size_t characters) {
    done_ += characters;
    if (done_ < kEvery) return;
    done_ = 0;
    if (ask_ != nullptr && ask_(context_)) throw Stopped();
  }

 private:
  static constexpr std::size_t kEvery = 4096;

  Ask ask_ = nullptr;
  void* context_ = nullptr;
  std::size_t done_ = 0;
};

/// A copy of `bytes`, which may be many.
inline std::string copy_of(std::string_view bytes, Stop& stop) {
  constexpr std::size_t kStretch = std::size_t{1} << 20;
  std::string copy;
  copy.reserve(bytes.size());
  for (std::size_t at = 0; at < bytes.size(); at += kStretch) {
    copy += bytes.substr(at, kStretch);
    stop.after(kStretch);
  }
  return copy;
}

}  // namespace gongbao
