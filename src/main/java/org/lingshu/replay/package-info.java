/**
 * A kept assessment done again: from the versions that made it, compared byte for byte, and with today's rules, to see what they would say instead. Enter
 * at {@link org.lingshu.replay.Replays}. Imports {@code knowledge}, {@code intake}, {@code trail}, {@code assess}, {@code answer}, {@code report}, {@code proof},
 * {@code store}, {@code audit}, {@code workbench}, {@code problem}.
 */
package org.lingshu.replay;
