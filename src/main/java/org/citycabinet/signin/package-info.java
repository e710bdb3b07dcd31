/**
 * How people come in and stay: the pages of sign-in, second factor, password and profile, the
 * e-identity, and the session.
 */
package org.citycabinet.signin;
