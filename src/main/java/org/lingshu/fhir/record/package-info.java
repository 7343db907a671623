/**
 * Records of other systems: a FHIR R4 Bundle or a single resource, read into a case. Only elements on a list of what is understood are used; what else a
 * record holds is named, and what is wrong is refused with its FHIR path. Imports {@code clinical}, {@code knowledge}, {@code intake}, {@code problem}.
 */
package org.lingshu.fhir.record;
