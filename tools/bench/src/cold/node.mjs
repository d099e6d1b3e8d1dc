// Node alone: nothing imported.
/* global performance */
console.log(performance.now())
