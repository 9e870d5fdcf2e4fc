// tests/docx/drawing_test.cpp - pictures in lines of text as DrawingML.
#include <boost/test/unit_test.hpp>

#include "docx/drawing.hpp"
#include "docx/fixture.hpp"
#include "support/pictures.hpp"

using namespace ita::literals;
using ita::doc::image;
using ita::test::picture_bytes;
using ita::test::sheet;

namespace {

std::string written(sheet& s, const image& from) {
    ita::docx::write_drawing(s.root.add("w:drawing"), from, s.body);
    return s.written();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace

BOOST_AUTO_TEST_SUITE(docx_drawing)

BOOST_AUTO_TEST_CASE(a_picture_stands_in_its_line_with_its_size_and_words) {
    sheet s;
    const image picture{.data = picture_bytes("wide.png"), .alt = "ภาพ", .width = 2_cm, .height = 1_cm};
    const std::string size = " cx=\"720000\" cy=\"360000\"/>";
    const std::string name = " id=\"1\" name=\"Picture 1\" descr=\"ภาพ\"/>";
    const std::string a = "http://schemas.openxmlformats.org/drawingml/2006/main";
    const std::string pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";
    BOOST_TEST(written(s, picture) ==
               "<w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent" + size + "<wp:docPr" +
                   name + "<wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a=\"" + a +
                   "\" noChangeAspect=\"1\"/></wp:cNvGraphicFramePr><a:graphic xmlns:a=\"" + a +
                   "\"><a:graphicData uri=\"" + pic + "\"><pic:pic xmlns:pic=\"" + pic + "\"><pic:nvPicPr><pic:cNvPr" +
                   name +
                   "<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"rId1\"/><a:stretch><a:fillRect/>"
                   "</a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext" +
                   size +
                   "</a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>"
                   "</a:graphic></wp:inline></w:drawing>");
}
BOOST_AUTO_TEST_CASE(equal_pictures_share_a_part_and_have_ids_of_their_own) {
    sheet s;
    const image picture{.data = picture_bytes("photo.jpg"), .width = 2_cm, .height = 1_cm};
    (void)written(s, picture);
    const auto xml = written(s, picture);
    BOOST_TEST(s.all.pictures.all().size() == 1U);
    BOOST_TEST(s.all.pictures.all()[0].name == "media/image1.jpeg");
    BOOST_TEST(holds(xml, "<wp:docPr id=\"2\""));
}
BOOST_AUTO_TEST_CASE(a_picture_without_a_size_has_its_natural_one) {
    sheet s;
    const auto natural = ita::doc::inspect(picture_bytes("tall.png"));
    BOOST_TEST(holds(written(s, {.data = picture_bytes("tall.png")}),
                     "<wp:extent cx=\"" + std::to_string(natural.width.emu()) + "\" cy=\"" +
                         std::to_string(natural.height.emu()) + "\"/>"));
}
BOOST_AUTO_TEST_CASE(a_picture_of_one_side_keeps_its_proportions) {
    sheet s;
    const auto natural = ita::doc::inspect(picture_bytes("wide.png"));
    const auto height = 4_cm * (natural.height / natural.width);
    BOOST_TEST(holds(written(s, {.data = picture_bytes("wide.png"), .width = 4_cm}),
                     "<wp:extent cx=\"1440000\" cy=\"" + std::to_string(height.emu()) + "\"/>"));
}
BOOST_AUTO_TEST_CASE(an_svg_stands_behind_its_fall_back) {
    sheet s;
    const auto xml =
        written(s, {.data = picture_bytes("plan.svg"), .fallback = picture_bytes("wide.png"), .width = 4_cm});
    BOOST_TEST(holds(xml,
                     "<a:blip r:embed=\"rId1\"><a:extLst><a:ext uri=\"{96DAC541-7B7A-43D3-8B79-37D633B846F1}\">"
                     "<asvg:svgBlip xmlns:asvg=\"http://schemas.microsoft.com/office/drawing/2016/SVG/main\" "
                     "r:embed=\"rId2\"/></a:ext></a:extLst></a:blip>"));
    BOOST_TEST(s.all.pictures.all()[0].name == "media/image1.png");
    BOOST_TEST(s.all.pictures.all()[1].name == "media/image2.svg");
}

BOOST_AUTO_TEST_SUITE_END()
