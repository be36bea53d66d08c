# Every text that counts something has a form for one and one for many. Fails on a text with %n that
# resources/translations/expectra_en.ts doesn't know.
# Run as: cmake -DROOT=<source directory> -DLUPDATE=<program> -DCOPY=<file to write> -P checkplurals.cmake
cmake_minimum_required(VERSION 3.21)

configure_file(${ROOT}/resources/translations/expectra_en.ts ${COPY} COPYONLY)
execute_process(COMMAND ${LUPDATE} -silent -I ${ROOT} -pluralonly -no-obsolete -locations none ${ROOT}/app ${ROOT}/ui -ts ${COPY}
    RESULT_VARIABLE result OUTPUT_QUIET ERROR_QUIET)
if(NOT result EQUAL 0)
    message(FATAL_ERROR "${LUPDATE} failed")
endif()

file(STRINGS ${COPY} lines)
foreach(line IN LISTS lines)
    if(line MATCHES "<source>(.*)</source>")
        set(text ${CMAKE_MATCH_1})
    elseif(line MATCHES "type=\"unfinished\"" OR line MATCHES "<numerusform></numerusform>")
        message(SEND_ERROR "expectra_en.ts has no words for: ${text}")
    endif()
endforeach()
