/** How the service is doing: what it measures for Prometheus, and whether it is ready for more. Enter at {@link org.lingshu.service.gauge.Gauges}. */
package org.lingshu.service.gauge;
