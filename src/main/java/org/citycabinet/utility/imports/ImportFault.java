package org.citycabinet.utility.imports;

/**
 * A line of the report.
 *
 * @param line the line of the file
 * @param column the column at fault; empty where it is none alone
 * @param entry what stands first in the entry
 * @param words what is wrong and how to mend it, in the language of who handed the file over
 */
public record ImportFault(long line, String column, String entry, String words) {}
