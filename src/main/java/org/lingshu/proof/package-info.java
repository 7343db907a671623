/**
 * What makes a log provable: canonical JSON (RFC 8785), salted commitments, the Merkle tree of RFC 9162 with its proofs, signed notes and checkpoints
 * (C2SP), and the check of an exported log. Knows nothing of medicine and of databases, so that it can be read and run on its own. Imports nothing.
 */
package org.lingshu.proof;
