/**
 * An assessment as others read it: JSON for programs (the contract), Chinese text for a person, a walk back as indented prose.
 * Imports {@code clinical}, {@code knowledge}, {@code trail}, {@code assess}.
 */
package org.lingshu.answer;
