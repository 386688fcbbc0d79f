"""The OpenAPI document, by a validator that others wrote."""

import json

from openapi_spec_validator import OpenAPIV31SpecValidator

from .server import Failure


def check(server, **_):
    document = json.loads(server.get("/api/openapi.json"))
    errors = [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in
              OpenAPIV31SpecValidator(document).iter_errors()]
    if errors:
        raise Failure("\n".join(errors[:20]))
    count = sum(len(operations) for operations in document["paths"].values())
    return f"{count} operations, {len(document['components']['schemas'])} schemas, valid"
