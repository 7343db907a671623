/**
 * CDS Hooks 2.0 without HTTP: the services that are offered, the requests that are understood, the cards, and what became of them. Imports
 * {@code clinical}, {@code knowledge}, {@code intake}, {@code assess}, {@code store}, {@code problem}.
 */
package org.lingshu.fhir.hook;
