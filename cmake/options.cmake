# What every target of this project is compiled with, and how data files get into a library.

# Warnings, for our own code only.
function(ita_strict target)
    target_compile_options(${target} PRIVATE -Wall -Wextra -Wpedantic -Wconversion -Wshadow)
    if(ITA_WARNINGS_AS_ERRORS)
        target_compile_options(${target} PRIVATE -Werror)
    endif()
endfunction()

# Under a sanitizer, and where lines are counted, a test may take ITA_ALLOWANCE times the seconds and the memory that it holds others to.
set(ITA_ALLOWANCE 1)
if(PROJECT_IS_TOP_LEVEL AND ITA_SANITIZE)
    set(ITA_ALLOWANCE 16)
    add_compile_options(-fsanitize=${ITA_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
    add_link_options(-fsanitize=${ITA_SANITIZE})
endif()

# What is counted is the library; inlined or not, a line is a line.
if(PROJECT_IS_TOP_LEVEL AND ITA_COVERAGE)
    set(ITA_ALLOWANCE 16)
    add_compile_options(--coverage -fprofile-update=atomic)
    add_link_options(--coverage)
endif()

# Data files become string_views in "embedded.hpp": data/report.schema.json is ita::embedded::report_schema_json.
# Only the sources that are named first find it: a path of this build among their options hides the others from ccache.
function(ita_embed readers)
    set(header "// Made from data files by cmake/options.cmake.\n#pragma once\n#include <string_view>\nnamespace ita::embedded {\n")
    foreach(file IN LISTS ARGN)
        set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS "${CMAKE_CURRENT_SOURCE_DIR}/${file}")
        file(READ "${file}" text)
        get_filename_component(name "${file}" NAME)
        string(MAKE_C_IDENTIFIER "${name}" name)
        string(APPEND header "inline constexpr std::string_view ${name} = R\"~~~(${text})~~~\";\n")
    endforeach()
    string(APPEND header "}\n")
    file(CONFIGURE OUTPUT "${CMAKE_CURRENT_BINARY_DIR}/embedded/embedded.hpp" CONTENT "${header}" @ONLY)
    set_property(SOURCE ${readers} APPEND PROPERTY INCLUDE_DIRECTORIES "${CMAKE_CURRENT_BINARY_DIR}/embedded")
endfunction()
