package org.citycabinet.jobs;

import jakarta.enterprise.context.ApplicationScoped;

/** What a test has done. */
@ApplicationScoped
class Chore extends Chores {}
