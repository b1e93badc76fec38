/* The compiled rules, as rulec wrote them. Aligned for the rows in them. */
    .section .rodata
    .balign 64
    .global warmline_rules_begin
warmline_rules_begin:
    .incbin WARMLINE_RULES
    .balign 16
    .global warmline_rules_end
warmline_rules_end:
    .section .note.GNU-stack,"",@progbits
