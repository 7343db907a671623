/**
 * {@code /openapi.json}: every door of the service as an OpenAPI 3.1 document, written from the same values that serve the requests; the schemas stand in
 * {@code openapi/schemas.json}. Enter at {@link org.lingshu.service.openapi.OpenApiRoutes}.
 */
package org.lingshu.service.openapi;
