# Runs PROGRAM with GIVEN, by way of UNDER where that is told, in an empty folder SCRATCH; it must print EXPECTED and leave WRITES behind, ZIP packages all.
file(REMOVE_RECURSE "${SCRATCH}")
file(MAKE_DIRECTORY "${SCRATCH}")
execute_process(COMMAND ${UNDER} "${PROGRAM}" ${GIVEN} WORKING_DIRECTORY "${SCRATCH}"
                RESULT_VARIABLE status OUTPUT_VARIABLE printed ERROR_VARIABLE complaints)
if(NOT status EQUAL 0)
    message(FATAL_ERROR "expected exit status 0, found ${status}: ${complaints}")
endif()

file(READ "${EXPECTED}" expected)
if(NOT printed STREQUAL expected)
    file(WRITE "${SCRATCH}/printed.txt" "${printed}")
    message(FATAL_ERROR "expected the text of ${EXPECTED}, found that of ${SCRATCH}/printed.txt:\n${printed}")
endif()

foreach(name IN LISTS WRITES)
    file(READ "${SCRATCH}/${name}" head LIMIT 4 HEX)
    if(NOT head STREQUAL "504b0304")
        message(FATAL_ERROR "expected a ZIP package in ${SCRATCH}/${name}, found a file that starts with '${head}'")
    endif()
endforeach()
