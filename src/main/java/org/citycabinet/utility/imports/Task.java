package org.citycabinet.utility.imports;

import java.util.Locale;
import java.util.UUID;

/**
 * For whom entries are taken.
 *
 * @param operator the code of the operator whose they are
 * @param by the name of who handed the file over, for the audit trail
 * @param account the account of who did; null for a file from the folder
 * @param language in which faults are told
 */
public record Task(String operator, String by, UUID account, Locale language) {}
