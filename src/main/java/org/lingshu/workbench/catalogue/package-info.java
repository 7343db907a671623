/**
 * The rules as a catalogue: listed, shown with what feeds them and what they feed, searched, begun from a scaffold and retired. Enter at
 * {@link org.lingshu.workbench.catalogue.Catalogue}, {@link org.lingshu.workbench.catalogue.Scaffold} and
 * {@link org.lingshu.workbench.catalogue.Retirement}. Imports {@code clinical}, {@code knowledge}, {@code rulebook}, {@code trail}, {@code problem}.
 */
package org.lingshu.workbench.catalogue;
