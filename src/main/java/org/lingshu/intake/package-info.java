/**
 * From the record of a patient, as a hospital or a person wrote it, to the facts that rules read. Enter at
 * {@link org.lingshu.intake.Cases} (bytes to cases) and {@link org.lingshu.intake.Intake} (a case to a
 * {@link org.lingshu.intake.Reading}). Imports {@code clinical}, {@code knowledge} and {@code problem}; Jackson reads the JSON,
 * an Aho-Corasick automaton finds the words, opencc4j knows the traditional characters. What could not be read is reported, never dropped.
 */
package org.lingshu.intake;
