#ifndef REELWRIGHT_SWAGGER_UI_H
#define REELWRIGHT_SWAGGER_UI_H

#include <stddef.h>

/* The files of Swagger UI that are part of the program; of a length of 0 when they were not there at the build. */
const unsigned char *reelwright_swagger_script(void);
size_t reelwright_swagger_script_length(void);
const unsigned char *reelwright_swagger_style(void);
size_t reelwright_swagger_style_length(void);

#endif
