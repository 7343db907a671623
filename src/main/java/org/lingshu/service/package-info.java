/**
 * The REST facade and its page. The only package that knows HTTP: requests become cases, problems become status codes, and nothing of a record
 * is ever logged or put into a URL. Enter at {@link org.lingshu.service.Facade}.
 */
package org.lingshu.service;
