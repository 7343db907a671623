/** {@code /v1/assessments}: a record in, an answer out, and everything that can be asked of that answer afterwards. */
package org.lingshu.service.assessment;
