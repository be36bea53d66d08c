# Includes go one way. Fails when a file in app/ includes ui/, a folder that its CMakeLists.txt does not
# name after USES, Qt in a layer of plain C++, or a Qt module that the layer does not link.
# Run as: cmake -DROOT=<source directory> -P checkincludes.cmake
cmake_minimum_required(VERSION 3.21)

set(plain base http cookies auth expect request timeline exchange codec connection lab)

file(STRINGS ${ROOT}/app/CMakeLists.txt layers REGEX "^add_subdirectory")
list(TRANSFORM layers REPLACE "add_subdirectory\\((.*)\\)" "\\1")

foreach(layer IN LISTS layers)
    file(READ ${ROOT}/app/${layer}/CMakeLists.txt rule)
    string(REGEX MATCHALL "app_[a-z]+" allowed "${rule}")
    list(APPEND allowed app_${layer})

    file(GLOB_RECURSE files ${ROOT}/app/${layer}/*.h ${ROOT}/app/${layer}/*.cpp)
    foreach(file IN LISTS files)
        file(STRINGS ${file} lines REGEX "^ *#include")
        foreach(line IN LISTS lines)
            if(line MATCHES "\"\\.\\./")
                message(SEND_ERROR "${file}: ${line} -- includes are rooted at the repository")
            elseif(line MATCHES "\"(app|ui)/([a-z]+)")
                set(used ${CMAKE_MATCH_1}_${CMAKE_MATCH_2})
                if(NOT used IN_LIST allowed)
                    message(SEND_ERROR "${file}: ${line} -- app/${layer} may not include this folder")
                endif()
            elseif(line MATCHES "<Q" AND layer IN_LIST plain)
                message(SEND_ERROR "${file}: ${line} -- app/${layer} is plain C++")
            elseif(line MATCHES "<(Qt[A-Za-z]+)/" AND NOT CMAKE_MATCH_1 STREQUAL QtCore AND NOT rule MATCHES "Qt6::")
                message(SEND_ERROR "${file}: ${line} -- app/${layer} may not use this Qt module")
            elseif(line MATCHES "<Qt(Widgets|Gui)/")
                message(SEND_ERROR "${file}: ${line} -- nothing in app/ shows anything")
            endif()
        endforeach()
    endforeach()
endforeach()
