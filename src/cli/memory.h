/* How SQLite allocates in this process. */
#ifndef CLI_MEMORY_H
#define CLI_MEMORY_H

/* Before SQLite is used for the first time: one thread, so no locks; no statistics; and free lists (base/pool.h),
** for preparing a hundred rules is mostly allocating and freeing. */
void memory_configure(void);

#endif
