/** Notices of an operator to its subscribers, with attachments and read marks. */
package org.citycabinet.utility.notices;
