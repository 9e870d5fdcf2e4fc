// ita/ita.hpp - the whole library, layer by layer; read these headers and you know it.
#pragma once

#include <ita/base/bytes.hpp>
#include <ita/base/color.hpp>
#include <ita/base/date.hpp>
#include <ita/base/error.hpp>
#include <ita/base/length.hpp>
#include <ita/base/limits.hpp>
#include <ita/base/location.hpp>
#include <ita/base/note.hpp>
#include <ita/base/pieced_bytes.hpp>
#include <ita/base/shared_bytes.hpp>
#include <ita/base/thai.hpp>
#include <ita/base/thai_date.hpp>
#include <ita/base/utf8.hpp>
#include <ita/base/watch.hpp>

#include <ita/doc/block.hpp>
#include <ita/doc/document.hpp>
#include <ita/doc/image.hpp>
#include <ita/doc/origin.hpp>
#include <ita/doc/page.hpp>
#include <ita/doc/paragraph.hpp>
#include <ita/doc/path.hpp>
#include <ita/doc/run.hpp>
#include <ita/doc/sink.hpp>
#include <ita/doc/style.hpp>
#include <ita/doc/table.hpp>

#include <ita/report/agency.hpp>
#include <ita/report/change.hpp>
#include <ita/report/compose.hpp>
#include <ita/report/difference.hpp>
#include <ita/report/item.hpp>
#include <ita/report/json.hpp>
#include <ita/report/lexicon.hpp>
#include <ita/report/look.hpp>
#include <ita/report/measure.hpp>
#include <ita/report/recognise.hpp>
#include <ita/report/report.hpp>
#include <ita/report/timeline.hpp>
#include <ita/report/years.hpp>

#include <ita/package/compression.hpp>

#include <ita/io/convert.hpp>
#include <ita/io/digital_signatures.hpp>
#include <ita/io/format.hpp>
#include <ita/io/like.hpp>
#include <ita/io/open.hpp>
#include <ita/io/save.hpp>
#include <ita/io/tracked.hpp>
#include <ita/io/update.hpp>
