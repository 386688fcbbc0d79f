#include "CSwaggerUI.h"

/* Set-up fetches the two files before the first build and touches this one when their bytes change, which the
   build would not notice. A file that is missing or empty leaves a single 0, and a length of 0. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char script[] = {
#if __has_embed("embedded/swagger-ui-bundle.js") == __STDC_EMBED_FOUND__
#embed "embedded/swagger-ui-bundle.js" suffix(, )
#endif
    0};

static const unsigned char style[] = {
#if __has_embed("embedded/swagger-ui.css") == __STDC_EMBED_FOUND__
#embed "embedded/swagger-ui.css" suffix(, )
#endif
    0};

const unsigned char *reelwright_swagger_script(void) { return script; }
size_t reelwright_swagger_script_length(void) { return sizeof script - 1; }
const unsigned char *reelwright_swagger_style(void) { return style; }
size_t reelwright_swagger_style_length(void) { return sizeof style - 1; }
