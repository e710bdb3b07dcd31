package org.citycabinet.jobs;

import jakarta.enterprise.context.ApplicationScoped;

/** What a test has done beside it. */
@ApplicationScoped
class OtherChore extends Chores {}
