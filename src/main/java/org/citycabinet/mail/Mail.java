package org.citycabinet.mail;

import org.citycabinet.files.Document;

/**
 * A mail to one person.
 *
 * @param recipient the address
 * @param subject one line
 * @param text the words without markup
 * @param html the same words with markup
 * @param attachment a stored file that goes with it, or null
 * @param wanted what is made to go with it when it leaves, or null
 */
record Mail(
    String recipient,
    String subject,
    String text,
    String html,
    Document attachment,
    AttachmentWanted.Wanted wanted) {}
