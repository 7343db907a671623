/**
 * What other systems of a hospital read and write: resources of FHIR R4 and CDS Hooks. An assessment and its audit as resources stand here, the reading of
 * records in {@code record}, the services of CDS Hooks in {@code hook}. Imports {@code clinical}, {@code knowledge}, {@code intake}, {@code assess},
 * {@code store}, {@code problem}.
 */
package org.lingshu.fhir;
