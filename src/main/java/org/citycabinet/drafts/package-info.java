/** What somebody was writing when the session ended, kept until they are back. */
package org.citycabinet.drafts;
