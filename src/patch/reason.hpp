// src/patch/reason.hpp - why an edit cannot be done exactly, in Thai and in English; knows no files.
#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>

namespace ita::patching {

/// The same in both languages; part of a sentence.
struct reason {
    std::string thai{};
    std::string english{};

    [[nodiscard]] bool empty() const noexcept { return english.empty(); }
};

/// Reasons that are parts of one sentence, each told once.
inline void add_reason(reason& all, const reason& why) {
    if (all.english.find(why.english) != std::string::npos) return;
    all.thai += (all.empty() ? "" : "; ") + why.thai;
    all.english += (all.empty() ? "" : "; ") + why.english;
}

struct phrase {
    std::string_view english;
    std::string_view thai;
};

/// Every reason that is told.
inline constexpr phrase phrases[] = {
    {"LibreOffice leaves an empty paragraph where it is rejected",
     "เมื่อปฏิเสธการเปลี่ยนแปลงใน LibreOffice จะเหลือย่อหน้าว่างหนึ่งย่อหน้า"},
    {"OpenDocument cannot mark a row that comes, so it comes into the cell of its neighbour",
     "OpenDocument ติดตามการเพิ่มแถวไม่ได้ จึงใส่ไว้ในเซลล์ของข้อข้างเคียง"},
    {"OpenDocument cannot mark a row that leaves, so it stays as an empty one",
     "OpenDocument ติดตามการลบแถวไม่ได้ จึงเหลือเป็นแถวว่าง"},
    {"OpenDocument has no mark for rows of a table that come or leave", "OpenDocument ติดตามการเพิ่มหรือลบแถวของตารางไม่ได้"},
    {"a cell is merged over the rows of several measures", "มีเซลล์ที่ผสานข้ามแถวของหลายมาตรการ"},
    {"a cell keeps a value beside its words, which nothing can mark", "เซลล์เก็บค่าไว้คู่กับข้อความ จึงติดตามการเปลี่ยนแปลงไม่ได้"},
    {"a cell that is merged over the rows of several measures cannot begin in a marked row, which has its own",
     "ติดตามการย้ายจุดเริ่มของเซลล์ที่ผสานข้ามแถวของหลายมาตรการไม่ได้ จึงให้แถวนี้มีเซลล์ของตนเอง"},
    {"a change of the file's markup begins in a paragraph", "การเปลี่ยนแปลงเริ่มต้นกลางย่อหน้า"},
    {"a copy would reach beyond itself", "ส่วนที่จะคัดลอกเกี่ยวเนื่องกับข้อความภายนอก"},
    {"a paragraph of another kind would come to an empty cell", "ย่อหน้าที่จะเพิ่มเป็นคนละชนิดกับย่อหน้าในเซลล์ว่าง"},
    {"a picture, note or comment that stands in it cannot be there twice", "มีภาพ เชิงอรรถ หรือข้อคิดเห็นที่ทำซ้ำไม่ได้"},
    {"a property of the file cannot be tracked, so it changes at once",
     "ติดตามการเปลี่ยนแปลงของคุณสมบัติไฟล์ไม่ได้ จึงแก้ไขให้ทันที"},
    {"a row holds words of several measures", "แถวเดียวกันมีข้อความของหลายมาตรการ"},
    {"a row or table is not written as one element", "แถวหรือตารางไม่ได้เขียนไว้เป็นหน่วยเดียวในไฟล์"},
    {"a sign that an element stands for would be cut", "จะต้องตัดกลางแท็บ การขึ้นบรรทัดใหม่ หรือช่องว่างที่เก็บรวมกันไว้"},
    {"a table comes or leaves where a change would have to begin or end",
     "มีตารางที่เพิ่มหรือลบอยู่ตรงจุดเริ่มต้นหรือจุดสิ้นสุดของการเปลี่ยนแปลง"},
    {"it comes into the cell of a neighbour, where others have a row each", "ใส่ไว้ในเซลล์ของข้อข้างเคียง ทั้งที่ข้ออื่นอยู่แยกแถวกัน"},
    {"it does not stand in the file as words", "ไม่ได้อยู่ในเอกสารเป็นข้อความ"},
    {"it has no place in the file", "ไม่มีตำแหน่งในเอกสาร"},
    {"it has no words in the file", "ไม่มีข้อความนี้ในเอกสาร"},
    {"it is another kind of entry", "เป็นข้อคนละชนิดกัน"},
    {"it is no entry of a list", "ไม่ใช่ข้อในรายการ"},
    {"it shares a paragraph with others", "อยู่ในย่อหน้าเดียวกับข้ออื่น"},
    {"its place is not in the document", "ไม่พบตำแหน่งในเอกสาร"},
    {"its words have no place in the file", "ไม่มีที่สำหรับข้อความนี้ในเอกสาร"},
    {"its words stand in several cells", "ข้อความอยู่ในหลายเซลล์"},
    {"its words were put together from other words of the file", "ข้อความนี้รวมขึ้นจากข้อความหลายแห่งในเอกสาร"},
    {"line ends in its words, and blanks around them, are not kept", "ไม่เก็บการขึ้นบรรทัดใหม่และช่องว่างหัวท้ายข้อความไว้"},
    {"more than paragraphs and tables would change", "จะกระทบส่วนอื่นนอกจากย่อหน้าและตาราง"},
    {"more than rows of a table would change", "จะกระทบส่วนอื่นนอกจากแถวของตาราง"},
    {"no paragraph stays beside what comes or leaves", "ไม่มีย่อหน้าใดคงอยู่ข้างส่วนที่เพิ่มหรือลบ"},
    {"not every word processor accepts entries of a content control that come or leave",
     "โปรแกรมประมวลผลคำบางโปรแกรมยอมรับการเพิ่มหรือลบข้อในตัวควบคุมเนื้อหาไม่ได้"},
    {"pictures come, leave, move and change in a word processor alone",
     "การเพิ่ม ลบ ย้าย หรือเปลี่ยนภาพต้องทำในโปรแกรมประมวลผลคำ"},
    {"rows of the table are written as one that repeats", "แถวของตารางเขียนไว้เป็นแถวเดียวที่แสดงซ้ำ"},
    {"something stands between the words that is not modelled", "มีสิ่งที่โปรแกรมไม่รู้จักคั่นอยู่ระหว่างข้อความ"},
    {"the cell for it holds other words", "เซลล์ที่จะใส่มีข้อความอื่นอยู่แล้ว"},
    {"the empty paragraph of the cell has looks that cannot be changed", "เปลี่ยนรูปแบบของย่อหน้าว่างในเซลล์ไม่ได้"},
    {"the entries beside it stand in one paragraph", "ข้อข้างเคียงอยู่ในย่อหน้าเดียวกัน"},
    {"the file has no text", "เอกสารไม่มีเนื้อความ"},
    {"the file is digitally signed, and any change would break its signatures",
     "เอกสารมีลายมือชื่อดิจิทัล การแก้ไขใด ๆ จะทำให้ลายมือชื่อใช้ไม่ได้"},
    {"the file is not in UTF-8", "ไฟล์ไม่ได้เข้ารหัสแบบ UTF-8"},
    {"the file keeps it otherwise than as words", "ไฟล์ไม่ได้เก็บค่านี้ไว้เป็นข้อความ"},
    {"the file tells a timeline by its words alone", "เอกสารระบุระยะเวลาด้วยข้อความเท่านั้น"},
    {"the fiscal year is read from the times of the measures", "ปีงบประมาณอ่านจากระยะเวลาของมาตรการ"},
    {"the kind of the agency and its place are read from its name", "ประเภทและที่ตั้งของหน่วยงานอ่านจากชื่อหน่วยงาน"},
    {"the mark of a field would go", "จะต้องลบเครื่องหมายของเขตข้อมูล"},
    {"the measure has no words in the file", "ไม่มีข้อความของมาตรการนี้ในเอกสาร"},
    {"the word processor counts its number itself", "โปรแกรมประมวลผลคำใส่เลขนี้ให้โดยอัตโนมัติ"},
    {"the word processor counts some of the numbers itself", "โปรแกรมประมวลผลคำใส่เลขบางส่วนให้โดยอัตโนมัติ"},
    {"the words are part of a change that waits for somebody", "ข้อความเป็นส่วนหนึ่งของการเปลี่ยนแปลงที่รอการยอมรับหรือปฏิเสธ"},
    {"the words do not stand in a run", "ข้อความไม่ได้อยู่ในช่วงอักขระของย่อหน้า"},
    {"the words do not stand in the document's own text", "ข้อความไม่ได้อยู่ในเนื้อความของเอกสาร"},
    {"the words have no run", "ข้อความไม่มีช่วงอักขระรองรับ"},
    {"the words of a link are others now, its target stays", "ข้อความของลิงก์เปลี่ยนไป แต่ปลายทางของลิงก์คงเดิม"},
    {"the words of the measure stand among others", "ข้อความของมาตรการอยู่ปะปนกับข้อความอื่น"},
    {"the words stand deeper in a run than a change can", "ข้อความอยู่ลึกในช่วงอักขระเกินกว่าจะติดตามการเปลี่ยนแปลงได้"},
    {"the words stand in no text of a run", "ข้อความไม่ได้อยู่ในส่วนข้อความของช่วงอักขระ"},
    {"the words stand in several lists of the file", "ข้อความอยู่ในหลายรายการของเอกสาร"},
    {"the words stand in several paragraphs that are read as one", "ข้อความอยู่ในหลายย่อหน้าที่อ่านรวมเป็นย่อหน้าเดียว"},
    {"the words that come have no paragraph", "ข้อความที่จะเพิ่มไม่มีย่อหน้ารองรับ"},
    {"the year has no place in the file", "ไม่มีที่สำหรับปีในเอกสาร"},
    {"their looks are part of a change that waits for somebody", "รูปแบบเป็นส่วนหนึ่งของการเปลี่ยนแปลงที่รอการยอมรับหรือปฏิเสธ"},
    {"there is no cell for it in the file", "ไม่มีเซลล์สำหรับใส่ในเอกสาร"},
    {"there is no measure that it could be like", "ไม่มีมาตรการอื่นที่จะใช้เป็นแบบ"},
    {"there is no paragraph where the words were found", "ไม่มีย่อหน้าตรงที่พบข้อความ"},
    {"there is no place for it in the file", "ไม่มีที่สำหรับใส่ในเอกสาร"},
    {"there is no such list in the report", "ไม่มีรายการเช่นนี้ในรายงาน"},
    {"there is no table where the words were found", "ไม่มีตารางตรงที่พบข้อความ"},
    {"two changes meet at the same place of the file", "การเปลี่ยนแปลงสองรายการทับกันที่ตำแหน่งเดียวกันของเอกสาร"},
    {"two changes meet in the same words", "การเปลี่ยนแปลงสองรายการทับกันในข้อความเดียวกัน"},
    {"what its words do not tell, such as days or the number of the issue, does not change with them",
     "ส่วนที่ข้อความไม่ได้บอก เช่น วันที่หรือลำดับประเด็น ไม่เปลี่ยนตามไปด้วย"},
    {"what leaves holds a change that waits for somebody", "ส่วนที่จะลบมีการเปลี่ยนแปลงที่รอการยอมรับหรือปฏิเสธ"},
    {"what leaves stands in several places", "ส่วนที่จะลบอยู่หลายแห่ง"},
    {"what stands around it in the file would be left alone", "จะเหลือข้อความโดยรอบค้างอยู่ในเอกสาร"},
    {"what would come in its place is left out", "ไม่ได้ใส่ข้อความที่จะมาแทน"},
    {"words change in what is taken out", "มีการแก้ไขข้อความในส่วนที่จะลบ"},
};

/// One of the phrases, by its English words; any other does not compile.
class known_reason {
  public:
    consteval known_reason(const char* english) : is_(found(english)) {}  // NOLINT: "…" is a reason
    [[nodiscard]] reason told() const { return {std::string(is_.thai), std::string(is_.english)}; }

  private:
    static consteval phrase found(std::string_view english) {
        for (const auto& each : phrases)
            if (each.english == english) return each;
        throw "expected one of the phrases";
    }
    phrase is_;
};

/// An edit cannot be done exactly; what() tells why in English.
class cannot : public std::runtime_error {
  public:
    explicit cannot(reason why) : std::runtime_error(why.english), why_(std::move(why)) {}
    explicit cannot(known_reason why) : cannot(why.told()) {}
    [[nodiscard]] const reason& why() const noexcept { return why_; }

  private:
    reason why_;
};

}  // namespace ita::patching
