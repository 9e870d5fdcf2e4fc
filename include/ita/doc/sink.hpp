// ita/doc/sink.hpp - where a document goes piece by piece, so that a long one is never held whole.
#pragma once

#include <ita/doc/document.hpp>

namespace ita::doc {

/// Takes a document in reading order: open, then blocks and tables row by row. A codec is one, a collector another.
///
/// Errors: errc::internal for calls in another order. After an error it is to be dropped. Not for two threads at once.
class sink {
  public:
    sink() = default;
    sink(const sink&) = delete;
    sink& operator=(const sink&) = delete;
    virtual ~sink() = default;

    /// Once, first: everything but the body, which is not looked at.
    virtual void open(const document& frame) = 0;
    virtual void add(const paragraph& next) = 0;
    /// Everything but the rows, which are not looked at; they come by add(row) until close_table().
    virtual void open_table(const table& frame) = 0;
    virtual void add(const row& next) = 0;
    virtual void close_table() = 0;
};

/// Hands a document that is held whole to a sink.
void pour(const document& from, sink& into);

/// A sink that keeps what it takes.
class collector final : public sink {
  public:
    void open(const document& frame) override;
    void add(const paragraph& next) override;
    void open_table(const table& frame) override;
    void add(const row& next) override;
    void close_table() override;

    /// What was taken; the collector is empty after it.
    [[nodiscard]] document take();

  private:
    document document_{};
};

}  // namespace ita::doc
