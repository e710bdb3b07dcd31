/**
 * What is a person's right: to have the own data, to have it erased, to know who looked at it, and
 * a calendar of what there is to do. It asks the features through their ports.
 */
package org.citycabinet.privacy;
